namespace Ascension.Coaching.Ghosts.Explanation;

/// <summary>Why a move was made and not the runner-up of the same limb.</summary>
/// <param name="Term">
/// The part of the cost in which the runner-up is dearest: <c>effort</c>, <c>holds</c>, <c>reach</c>, <c>travel</c>,
/// <c>discomfort</c>, <c>crossing</c>, <c>time</c>, <c>smearing</c>, <c>dynamic</c>; <c>ahead</c> when the runner-up
/// is cheaper by itself and what follows is dearer.
/// </param>
/// <param name="RunnerUpHold">The hold not taken; null for the wall or none.</param>
/// <param name="Difference">How much dearer it is in that part; 0 for <c>ahead</c>.</param>
public sealed record GhostReason(string Term, string? RunnerUpHold, double Difference);
