using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>What a type of session is made of.</summary>
/// <param name="Type">The type.</param>
/// <param name="Length">Length as a share of the climber's usual session.</param>
/// <param name="MostMinutes">Greatest length, minutes.</param>
/// <param name="Parts">Its main part, in order.</param>
/// <param name="Fill">What else may fill it.</param>
internal sealed record SessionTraits(
    SessionType Type,
    double Length,
    int MostMinutes,
    IReadOnlyList<SessionPart> Parts,
    IReadOnlyList<ExerciseKind> Fill);
