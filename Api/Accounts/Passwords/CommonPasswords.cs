using System.Collections.Frozen;

namespace Ascension.Api.Accounts.Passwords;

/// <summary>
/// Passwords that guessers try first. Compared in lower case, and also without the digits and signs people append.
/// </summary>
internal static class CommonPasswords
{
    private const string Resource = "common-passwords.txt";
    private static readonly char[] Suffixes = [.. "0123456789!?.*#$@_-"];
    private static readonly FrozenSet<string> Known = Load();

    /// <summary>Is this one of them?</summary>
    public static bool Contains(string password)
    {
        var lower = password.ToLowerInvariant();
        return Known.Contains(lower) || Known.Contains(lower.TrimEnd(Suffixes));
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
