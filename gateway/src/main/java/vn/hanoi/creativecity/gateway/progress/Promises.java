package vn.hanoi.creativecity.gateway.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The targets of a plan as centres-service lists them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Promises(List<Promise> items) {}
