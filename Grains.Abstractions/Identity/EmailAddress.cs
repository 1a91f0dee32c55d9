namespace Ascension.Grains.Abstractions.Identity;

/// <summary>An e-mail address in its normal form: trimmed, lower case.</summary>
[GenerateSerializer, Immutable, Alias("ascension.email-address")]
public readonly record struct EmailAddress
{
    private EmailAddress(string value) => Value = value;

    /// <summary>The normalised address.</summary>
    [Id(0)]
    public string Value { get; init; }

    /// <summary>Normalises an address that has already been validated.</summary>
    public static EmailAddress Normalise(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return new(address.Trim().ToLowerInvariant());
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
