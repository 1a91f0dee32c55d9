namespace Ascension.Coaching.Movement.Techniques;

/// <summary>Finds one technique in a climb.</summary>
internal interface ITechniqueFinder
{
    /// <summary>What it looks for.</summary>
    Technique Technique { get; }

    /// <summary>Every time the technique was used, in any order.</summary>
    IEnumerable<TechniqueTag> Find(ClimbMovement climb);
}
