namespace Ascension.Storage.Progress;

/// <summary>One number that a climb left behind.</summary>
/// <param name="Kind">Score or metric.</param>
/// <param name="Name">Its name; one kind of figure has a name once per climb.</param>
/// <param name="Value">A finite number.</param>
/// <param name="Unit">
/// Unit of the value. It is part of a series' identity: values of two units never meet in one.
/// </param>
public sealed record Figure(FigureKind Kind, string Name, double Value, string Unit);
