using Ascension.Skeletons.Movement;

namespace Ascension.Coaching;

/// <summary>Everything the movement analysis has to say about a climb.</summary>
/// <param name="Movement">Angles, centre of mass, contacts, moves, scores, for the result document.</param>
/// <param name="MetricsJson">All metrics with values and units: UTF-8 JSON, served as it is.</param>
/// <param name="AdviceEnglishJson">Advice and praise in English: UTF-8 JSON, served as it is.</param>
/// <param name="AdviceFrenchJson">Advice and praise in French: UTF-8 JSON, served as it is.</param>
public sealed record ClimbReport(
    MovementTrack Movement,
    byte[] MetricsJson,
    byte[] AdviceEnglishJson,
    byte[] AdviceFrenchJson);
