namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>Changes to a profile; a null leaves the field as it is.</summary>
[GenerateSerializer, Immutable, Alias("ascension.profile-patch")]
public sealed record ProfilePatch
{
    /// <summary>First name.</summary>
    [Id(0)] public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [Id(1)] public string? LastName { get; init; }

    /// <summary><c>en</c> or <c>fr</c>.</summary>
    [Id(2)] public string? Locale { get; init; }

    /// <summary>Body measures; replaces all of them.</summary>
    [Id(3)] public Morphology? Morphology { get; init; }

    /// <summary>Climbing level.</summary>
    [Id(4)] public string? Level { get; init; }

    /// <summary>Injured parts; replaces the list.</summary>
    [Id(5)] public IReadOnlyList<string>? Injuries { get; init; }

    /// <summary>Limbs that cannot be used; replaces the list.</summary>
    [Id(6)] public IReadOnlyList<string>? UnavailableLimbs { get; init; }

    /// <summary>Year of birth.</summary>
    [Id(7)] public int? BirthYear { get; init; }
}
