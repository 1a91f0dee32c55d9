using System.Text.Json;
using Ascension.Coaching.Ghosts.Explanation;
using Ascension.Coaching.Ghosts.Texts;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Reporting;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Reporting;

/// <summary>
/// Writes <c>ascension.ghost/1</c>: <c>{format, language, status: "completed", reachable, outcome, scale: {width_m,
/// height_m, assumed}, height_assumed, starts_like_climber?, cost, bound, duration_ms, estimated_grade, crux: {step,
/// text}?, explanation: [text], ghost_path: [{step, limb, move, hold_id?, hand_position?, foot_position?,
/// body_position, start_ms, end_ms, cost, techniques, holds: {left_hand: id, ...}, pose: [[x, y] x 33]}], frames:
/// [{time_ms, step, centre_of_mass, keypoints: [[x, y] x 33]}], obstacle: {highest, next_hold_id?, missing_cm,
/// helpful_position?, restricted}?}</c>.
/// Positions are normalised to the picture, origin top left; keypoints are in the order of the skeleton documents.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="route">The route it is on.</param>
/// <param name="scale">Its scale.</param>
/// <param name="startsLikeClimber">
/// Whether it starts where a climber did; null when it is not the ghost of a climb.
/// </param>
public sealed class GhostDocument(
    GhostPlan plan, Route route, PictureScale scale, bool? startsLikeClimber = null)
{
    private const int PositionDecimals = 4;

    /// <summary>Writes it in English or French.</summary>
    /// <param name="language"><c>fr</c>, else English.</param>
    public byte[] Write(string language)
    {
        var texts = language == "fr" ? GhostTexts.French : GhostTexts.English;
        var words = texts.Explain(plan, route);
        return Document.Write(json =>
        {
            json.WriteString("format", "ascension.ghost/1");
            json.WriteString("language", language);
            json.WriteString("status", "completed");
            json.WriteBoolean("reachable", plan.IsReachable);
            json.WriteString("outcome", JsonNamingPolicy.SnakeCaseLower.ConvertName(plan.Outcome.ToString()));
            WriteScale(json);
            if (startsLikeClimber is { } like)
            {
                json.WriteBoolean("starts_like_climber", like);
            }

            json.WriteRounded("cost", plan.Cost);
            json.WriteRounded("bound", plan.Bound);
            json.WriteNumber("duration_ms", plan.Frames.Count > 0 ? plan.Frames[^1].TimeMs : 0);
            json.WriteString("estimated_grade", plan.Grade?.ToString());
            WriteCrux(json, words);
            json.WriteStartArray("explanation");
            foreach (var sentence in words)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            WritePath(json);
            WriteFrames(json);
            WriteObstacle(json, plan.Obstacle);
        });
    }

    private void WriteScale(Utf8JsonWriter json)
    {
        json.WriteStartObject("scale");
        json.WriteRounded("width_m", scale.WidthM);
        json.WriteRounded("height_m", scale.HeightM);
        json.WriteBoolean("assumed", scale.IsAssumed);
        json.WriteEndObject();
        json.WriteBoolean("height_assumed", !plan.IsHeightKnown);
    }

    private void WriteCrux(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        if (plan.Crux is not { } crux)
        {
            json.WriteNull("crux");
            return;
        }

        json.WriteStartObject("crux");
        json.WriteNumber("step", crux);
        json.WriteString("text", words[crux]);
        json.WriteEndObject();
    }

    private void WritePath(Utf8JsonWriter json)
    {
        json.WriteStartArray("ghost_path");
        foreach (var step in plan.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("step", step.Index);
            json.WriteString("limb", Names.Of(step.Limb));
            json.WriteString("move", JsonNamingPolicy.SnakeCaseLower.ConvertName(step.Kind.ToString()));
            json.WriteString("hold_id", step.ToHold);
            var isHand = step.Limb is Limb.LeftHand or Limb.RightHand;
            WritePoint(json, isHand ? "hand_position" : "foot_position", step.To);
            WritePoint(json, "body_position", step.Body);
            json.WriteNumber("start_ms", step.StartMs);
            json.WriteNumber("end_ms", step.EndMs);
            json.WriteRounded("cost", step.Cost.Total);
            json.WriteStartArray("techniques");
            foreach (var technique in step.Techniques)
            {
                json.WriteStringValue(technique);
            }

            json.WriteEndArray();
            json.WriteStartObject("holds");
            foreach (var (limb, hold) in step.Holds.OrderBy(pair => pair.Key))
            {
                json.WriteString(Names.Of(limb), hold);
            }

            json.WriteEndObject();
            WritePose(json, "pose", step.Pose);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFrames(Utf8JsonWriter json)
    {
        json.WriteStartArray("frames");
        foreach (var frame in plan.Frames)
        {
            json.WriteStartObject();
            json.WriteNumber("time_ms", frame.TimeMs);
            json.WriteNumber("step", frame.Step);
            WritePoint(json, "centre_of_mass", frame.CentreOfMass);
            WritePose(json, "keypoints", frame.Keypoints);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteObstacle(Utf8JsonWriter json, GhostObstacle? obstacle)
    {
        if (obstacle is null)
        {
            json.WriteNull("obstacle");
            return;
        }

        json.WriteStartObject("obstacle");
        json.WriteRounded("highest", obstacle.HighestM is { } highest ? scale.FromY(highest) : double.NaN);
        json.WriteString("next_hold_id", obstacle.NextHold);
        json.WriteRounded("missing_cm", obstacle.MissingCm);
        if (obstacle.HelpfulHold is { } helpful)
        {
            WritePoint(json, "helpful_position", helpful);
        }

        json.WriteBoolean("restricted", obstacle.IsRestricted);
        json.WriteEndObject();
    }

    private void WritePose(Utf8JsonWriter json, string name, IReadOnlyList<GhostPoint> points)
    {
        json.WriteStartArray(name);
        foreach (var point in points)
        {
            WriteValues(json, point);
        }

        json.WriteEndArray();
    }

    private void WritePoint(Utf8JsonWriter json, string name, GhostPoint point)
    {
        json.WritePropertyName(name);
        WriteValues(json, point);
    }

    private void WriteValues(Utf8JsonWriter json, GhostPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(scale.FromX(point.X), PositionDecimals) + 0.0);
        json.WriteNumberValue(Math.Round(scale.FromY(point.Y), PositionDecimals) + 0.0);
        json.WriteEndArray();
    }
}
