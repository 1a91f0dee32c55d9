using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Grains.Validation;

/// <summary>Collects what is wrong with the fields of a request; of each field the first thing.</summary>
internal sealed class FieldCheck
{
    private readonly Dictionary<string, string> _wrong = [];

    public void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            _wrong.TryAdd(field, message);
        }
    }

    /// <summary>The member a word stands for; without one the field is wrong.</summary>
    public T Read<T>(string? word, string field)
        where T : struct, Enum
    {
        var member = Words.Find<T>(word);
        Require(member is not null, field, $"One of: {string.Join(", ", Words.Of(Enum.GetValues<T>()))}.");
        return member ?? default;
    }

    /// <summary>The members words stand for, each once.</summary>
    public IReadOnlyList<T> ReadAll<T>(IEnumerable<string> words, string field)
        where T : struct, Enum => [.. words.Select(word => Read<T>(word, field)).Distinct()];

    /// <exception cref="AscensionException"><c>invalid_request</c> when a field is wrong.</exception>
    public void ThrowIfWrong()
    {
        if (_wrong.Count > 0)
        {
            throw AscensionException.InvalidFields(_wrong);
        }
    }
}
