namespace Ascension.Coaching.Movement.Techniques;

/// <summary>All techniques that are looked for.</summary>
internal static class TechniqueCatalog
{
    public static IReadOnlyList<ITechniqueFinder> Create(TechniqueSettings settings) =>
    [
        new FlagFinder(settings),
        new DropKneeFinder(settings),
        new HeelHookFinder(settings),
        new ToeHookFinder(settings),
        new MatchFinder(settings),
        new CrossThroughFinder(settings),
        new LockOffFinder(settings),
        new DynoFinder(settings),
        new MantleFinder(settings),
        new RockOverFinder(settings),
    ];

    /// <summary>Every technique used in a climb, in order of time.</summary>
    public static IReadOnlyList<TechniqueTag> FindAll(ClimbMovement climb) =>
        [.. Create(TechniqueSettings.Default)
            .SelectMany(finder => finder.Find(climb))
            .OrderBy(tag => tag.Range.Start)
            .ThenBy(tag => tag.Range.End)
            .ThenBy(tag => tag.Technique)
            .ThenBy(tag => tag.Limb)];
}
