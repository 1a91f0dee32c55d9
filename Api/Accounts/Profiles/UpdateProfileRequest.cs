using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Accounts;

namespace Ascension.Api.Accounts.Profiles;

/// <summary>Changes to a profile; what is left out stays as it is.</summary>
public sealed record UpdateProfileRequest
{
    /// <summary>First name.</summary>
    [StringLength(80, MinimumLength = 1), PlainText]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [StringLength(80, MinimumLength = 1), PlainText]
    public string? LastName { get; init; }

    /// <summary>Language of texts: <c>en</c> or <c>fr</c>.</summary>
    [OneOf("en", "fr")]
    public string? Locale { get; init; }

    /// <summary>Body measures; replaces all of them.</summary>
    public MorphologyBody? Morphology { get; init; }

    /// <summary>Climbing level in the climber's own words, for example <c>6b</c>.</summary>
    [StringLength(20, MinimumLength = 1), PlainText]
    public string? Level { get; init; }

    /// <summary>Injured parts, for example <c>finger</c>, <c>left_shoulder</c>; replaces the list.</summary>
    [MaxLength(20), EachWord]
    public IReadOnlyList<string>? Injuries { get; init; }

    /// <summary>Limbs that cannot be used; replaces the list.</summary>
    [MaxLength(4), EachOneOf("left_hand", "right_hand", "left_foot", "right_foot")]
    public IReadOnlyList<string>? UnavailableLimbs { get; init; }

    /// <summary>Year of birth.</summary>
    [BirthYear]
    public int? BirthYear { get; init; }

    internal ProfilePatch ToPatch() => new()
    {
        FirstName = FirstName,
        LastName = LastName,
        Locale = Locale,
        Morphology = Morphology?.ToMorphology(),
        Level = Level,
        Injuries = Injuries,
        UnavailableLimbs = UnavailableLimbs,
        BirthYear = BirthYear,
    };
}
