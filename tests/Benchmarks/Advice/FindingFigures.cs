using Ascension.Climbs.Evaluation;

namespace Ascension.Benchmarks.Advice;

/// <summary>How well one fault or technique was told, with the counts behind it.</summary>
/// <param name="Id">The detector's or tag's name.</param>
/// <param name="Precision">Share of what was told that was there.</param>
/// <param name="Recall">Share of what was there that was told.</param>
/// <param name="Right">Told and there.</param>
/// <param name="Wrong">Told and not there.</param>
/// <param name="Missed">There and not told.</param>
/// <param name="UnjudgedShare">
/// Share of the climbs, of a technique of the hand moves, in which to tell and not to tell are both fair.
/// </param>
/// <param name="Excused">How many of these were told.</param>
/// <param name="Strengths">Of a fault: the mildest first.</param>
internal sealed record FindingFigures(
    string Id,
    double Precision,
    double Recall,
    int Right,
    int Wrong,
    int Missed,
    double UnjudgedShare,
    int Excused,
    IReadOnlyList<StrengthFigures> Strengths)
{
    public static FindingFigures Of(string id, Tally tally, IReadOnlyList<StrengthFigures> strengths) =>
        new(
            id, tally.Precision, tally.Recall, tally.Right, tally.Wrong, tally.Missed,
            tally.UnjudgedShare, tally.Excused, strengths);
}
