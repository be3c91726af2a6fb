using System.Runtime.InteropServices;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// Processor time of the thread at hand. The machine is shared: what others do on it changes how long an answer takes by the clock, not how much
/// work it is.
/// </summary>
internal static partial class ThreadTime
{
    private const int ThreadCpuTime = 3;

    /// <summary>Milliseconds of processor time a call takes on this thread.</summary>
    /// <param name="call">What is measured.</param>
    /// <param name="server">A process that works for it alone, whose time counts as well.</param>
    public static double Of(Action call, int? server = null)
    {
        var before = Now(server);
        call();
        return (Now(server) - before) / 1e6;
    }

    private static long Now(int? server) => Clock(ThreadCpuTime) + (server is { } process ? Clock(ClockOf(process)) : 0);

    // CPUCLOCK_SCHED of a process, as clock_getcpuclockid makes it.
    private static int ClockOf(int process) => (~process << 3) | 2;

    private static long Clock(int clock)
    {
        if (GetTime(clock, out var time) != 0) throw new InvalidOperationException("The system tells no processor time of a thread.");
        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Spec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Spec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
