using System.Collections.Frozen;

namespace Ascension.Grains.Abstractions.Errors;

/// <summary>An expected refusal: it has a stable code and a text that may be shown to the climber.</summary>
[GenerateSerializer, Alias("ascension.exception")]
public sealed class AscensionException : Exception
{
    /// <summary>Creates a refusal.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="detail">What happened and what to do, without personal data.</param>
    /// <param name="retryAfter">When trying again makes sense; null when unknown or never.</param>
    public AscensionException(string code, string detail, TimeSpan? retryAfter = null)
        : base(detail)
    {
        Code = code;
        RetryAfter = retryAfter;
    }

    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    [Id(0)]
    public string Code { get; private set; }

    /// <summary>When trying again makes sense.</summary>
    [Id(1)]
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>What is wrong with which field of the request, by the name clients know; empty: no field.</summary>
    [Id(2)]
    public IReadOnlyDictionary<string, string> Fields { get; private set; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Fields of the request do not fit.</summary>
    /// <param name="fields">What is wrong with which field, by the name clients know.</param>
    public static AscensionException InvalidFields(IReadOnlyDictionary<string, string> fields) =>
        new(ErrorCodes.InvalidRequest, "The request is not valid.") { Fields = fields };

    /// <summary>The caller does not own the object, or there is none: the two must look alike.</summary>
    public static AscensionException NotFound(string what) => new(ErrorCodes.NotFound, $"There is no such {what}.");
}
