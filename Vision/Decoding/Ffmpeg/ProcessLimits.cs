namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>
/// What a child process may use; enforced by the kernel through <c>prlimit</c> and <c>setpriv</c> (util-linux), which
/// become the programme they start.
/// </summary>
/// <param name="Prlimit">Path of <c>prlimit</c>; null to run without limits.</param>
/// <param name="MemoryBytes">Address space.</param>
/// <param name="CpuSeconds">Processor time.</param>
internal sealed record ProcessLimits(string? Prlimit, long MemoryBytes, int CpuSeconds)
{
    /// <summary>Path of <c>setpriv</c>; null to let a child live on when its parent is killed.</summary>
    public string? Setpriv { get; init; }

    /// <summary>
    /// The command line of a programme under these limits: it can write no file, dump no core, gain no rights, and is
    /// killed when the thread that started it ends (<c>PR_SET_PDEATHSIG</c>, prctl(2)).
    /// </summary>
    public (string Program, IReadOnlyList<string> Arguments) Wrap(string program, IReadOnlyList<string> arguments)
    {
        List<string> line = [];
        if (Setpriv is not null)
        {
            line.AddRange(Setpriv, "--pdeathsig", "KILL", "--no-new-privs", "--");
        }

        if (Prlimit is not null)
        {
            line.AddRange(
                Prlimit, $"--as={MemoryBytes}", $"--cpu={CpuSeconds}", "--fsize=0", "--core=0", "--nofile=64", "--");
        }

        line.Add(program);
        line.AddRange(arguments);
        return (line[0], line[1..]);
    }
}
