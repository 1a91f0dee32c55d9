using System.Reflection;
using System.Text.Json;
using Ascension.Api.Training;
using Ascension.Api.Validation;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Api.Training;

/// <summary>The API refuses unknown words at its edge; what it lets through must be what the grains know.</summary>
public sealed class TrainingWordTests
{
    [Fact]
    public void The_words_of_a_goal_are_those_of_the_library()
    {
        AssertSame<GradeSystem>(Allowed<SetGoalRequest>(nameof(SetGoalRequest.GradeSystem)));
        AssertSame<TrainingQuality>(Allowed<SetGoalRequest>(nameof(SetGoalRequest.FocusAreas)));
        AssertSame<DayOfWeek>(Allowed<SetGoalRequest>(nameof(SetGoalRequest.AvailableDays)));
        AssertSame<Equipment>(Allowed<SetGoalRequest>(nameof(SetGoalRequest.Equipment)));
        AssertSame<BodyPart>(Allowed<SetGoalRequest>(nameof(SetGoalRequest.Injuries)));
    }

    [Fact]
    public void The_words_of_a_session_are_those_of_the_library()
    {
        AssertSame<SessionType>(Allowed<LogSessionRequest>(nameof(LogSessionRequest.SessionType)));
        AssertSame<BodyPart>(Allowed<PainBody>(nameof(PainBody.Area)));
    }

    private static void AssertSame<T>(IEnumerable<string> words)
        where T : struct, Enum => Assert.Equal(
        Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).Order(), words.Order());

    private static IReadOnlyList<string> Allowed<T>(string property)
    {
        var member = typeof(T).GetProperty(property)!;
        return member.GetCustomAttribute<OneOfAttribute>()?.Allowed
            ?? member.GetCustomAttribute<EachOneOfAttribute>()!.Allowed;
    }
}
