using System.Diagnostics;

namespace Ascension.Servers;

/// <summary>Runs the programs that come with PostgreSQL, as the user they want.</summary>
internal static class PostgreSqlPrograms
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it printed.</exception>
    public static async Task DemandAsync(string program, params string[] arguments)
    {
        var (status, output) = await RunAsync(program, arguments);
        if (status != 0)
        {
            throw new InvalidOperationException($"{program} ended with {status}: {output}");
        }
    }

    private static async Task<(int Status, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        if (program != "chown" && Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; Debian's package brings this user.
            start.FileName = "setpriv";
            AddAll("--reuid", "postgres", "--regid", "postgres", "--init-groups", "--");
            AddAll(Locate(program));
        }
        else
        {
            start.FileName = Locate(program);
        }

        AddAll(arguments);
        using var process = Process.Start(start)!;
        return await FinishAsync(process);

        void AddAll(params string[] items) => Array.ForEach(items, start.ArgumentList.Add);
    }

    private static async Task<(int Status, string Output)> FinishAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Debian keeps the server's programs beside PATH, a folder for each version.</summary>
    private static string Locate(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin", program))
                .Where(File.Exists)
                .OrderDescending(StringComparer.Ordinal)
                .FirstOrDefault(program)
            : program;
}
