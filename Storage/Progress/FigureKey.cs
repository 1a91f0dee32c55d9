namespace Ascension.Storage.Progress;

/// <summary>Which figure.</summary>
/// <param name="Kind">Score or metric.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
public sealed record FigureKey(FigureKind Kind, string Name, string Unit);
