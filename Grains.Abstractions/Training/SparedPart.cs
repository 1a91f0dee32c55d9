namespace Ascension.Grains.Abstractions.Training;

/// <summary>A part of the body that is spared, or single exercises where it was not told what hurt.</summary>
[GenerateSerializer, Immutable, Alias("ascension.spared-part")]
public sealed record SparedPart
{
    /// <summary>The part, <c>finger</c>; null: only <see cref="Exercises"/> are left out.</summary>
    [Id(0)] public string? Area { get; init; }

    /// <summary>Ids of exercises that are left out.</summary>
    [Id(1)] public required IReadOnlyList<string> Exercises { get; init; }

    /// <summary>Since when.</summary>
    [Id(2)] public required DateOnly Since { get; init; }

    /// <summary>The pain, 1 to 10; null for an injury.</summary>
    [Id(3)] public int? PainLevel { get; init; }

    /// <summary>Stop loading it and see a doctor: bones may still grow.</summary>
    [Id(4)] public required bool StopAndRefer { get; init; }
}
