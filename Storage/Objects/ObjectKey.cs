using System.Text.RegularExpressions;

namespace Ascension.Storage.Objects;

/// <summary>
/// The rule for keys: segments of lower-case letters, digits and dashes, joined by <c>/</c>. There is no dot, so no
/// key can name a parent folder, a hidden file or one of the store's own names.
/// </summary>
internal static partial class ObjectKey
{
    /// <summary>Most characters of a key.</summary>
    public const int MaxLength = 256;

    /// <summary>Does this follow the rule?</summary>
    public static bool IsValid(string? key) => key is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(key);

    /// <summary>Refuses a key that does not.</summary>
    /// <exception cref="ArgumentException">The key breaks the rule.</exception>
    public static void Check(string key)
    {
        if (!IsValid(key))
        {
            throw new ArgumentException("Not a valid object key.", nameof(key));
        }
    }

    // \z and not $: the latter lets a final line feed pass.
    [GeneratedRegex(@"\A[a-z0-9-]{1,64}(/[a-z0-9-]{1,64}){0,7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
