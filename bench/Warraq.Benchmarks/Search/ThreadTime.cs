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
    public static double Of(Action call)
    {
        var before = Now();
        call();
        return (Now() - before) / 1e6;
    }

    private static long Now()
    {
        if (GetTime(ThreadCpuTime, out var time) != 0) throw new InvalidOperationException("The system tells no processor time of a thread.");
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
