namespace Ascension.Climbs.Ghosts;

/// <summary>Which route of a wall a hold belongs to.</summary>
internal enum RouteLine
{
    Climbed,
    Other,
    Neither,
}
