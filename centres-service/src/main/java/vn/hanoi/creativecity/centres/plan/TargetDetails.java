package vn.hanoi.creativecity.centres.plan;

import java.util.List;
import vn.hanoi.creativecity.centres.agency.AgencyAssignment;

/** A request that keeps the rules and whose agencies have been found. */
record TargetDetails(TargetRequest request, List<AgencyAssignment> agencies) {}
