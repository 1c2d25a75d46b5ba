package vn.hanoi.creativecity.testing;

import com.sun.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;

/** What is in memory because somebody needs it. */
public final class LiveMemory {

    /** The collector of the whole heap. */
    private static final GarbageCollectorMXBean COLLECTOR =
            ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                    .max(Comparator.comparingInt(each -> each.getMemoryPoolNames().length))
                    .orElseThrow();

    private LiveMemory() {}

    /**
     * How many bytes of the heap were in use when the collector, which this calls, was through. What others have made since does
     * not count: on a busy machine that can be more than what is measured.
     */
    public static long bytes() {
        System.gc();
        Map<String, MemoryUsage> left = COLLECTOR.getLastGcInfo().getMemoryUsageAfterGc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .mapToLong(name -> left.get(name).getUsed())
                .sum();
    }
}
