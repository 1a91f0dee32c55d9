namespace Ascension.Coaching.Movement.Moves;

/// <summary>Both feet came off during a move that was not a jump.</summary>
/// <param name="Move">The move.</param>
/// <param name="Range">From the first foot leaving to the first foot back on the wall.</param>
internal sealed record CutLoose(HandMove Move, TickRange Range);
