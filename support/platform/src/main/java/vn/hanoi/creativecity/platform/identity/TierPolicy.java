package vn.hanoi.creativecity.platform.identity;

/**
 * By what a viewer comes to see more of a module than everybody does. Each service has one bean of it, as the staff of
 * one field are the public of another; a module without one shows everybody the same.
 */
public interface TierPolicy {

    Tier tierOf(Viewer viewer);
}
