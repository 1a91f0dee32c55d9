namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>What a child process may use; enforced by the kernel through <c>prlimit</c> (util-linux).</summary>
/// <param name="Prlimit">Path of <c>prlimit</c>; null to run without limits.</param>
/// <param name="MemoryBytes">Address space.</param>
/// <param name="CpuSeconds">Processor time.</param>
internal sealed record ProcessLimits(string? Prlimit, long MemoryBytes, int CpuSeconds)
{
    /// <summary>The command line of a programme under these limits; it can write no file and dump no core.</summary>
    public (string Program, IReadOnlyList<string> Arguments) Wrap(string program, IReadOnlyList<string> arguments) =>
        Prlimit is null
            ? (program, arguments)
            : (Prlimit,
            [
                $"--as={MemoryBytes}",
                $"--cpu={CpuSeconds}",
                "--fsize=0",
                "--core=0",
                "--nofile=64",
                "--",
                program,
                .. arguments,
            ]);
}
