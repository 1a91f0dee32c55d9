using System.Text.Json;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Reporting;

/// <summary>
/// Writes a move of <c>ascension.metrics/1</c>: <c>{index, limb, start_ms, end_ms, duration_ms, from_hold, to_hold,
/// reach, reach_used, foot_moves, foot_replacements, hand_readjustments, dynamic, cut_loose, peak_speed, smoothness,
/// settle_time_ms, path_length, straightness, geometric_entropy, vertical_progress, balance_offset, squareness,
/// hand_weight_share, arm_tension, leg_tension, tension, simultaneous_movement_ratio, angles: {prepare, reach:
/// {left_elbow, ...}}, tags: [...]}</c>.
/// </summary>
internal sealed class MoveWriter(Utf8JsonWriter json, ClimbMovement climb)
{
    private readonly double _length = climb.Scale.IsHeightKnown ? climb.Scale.HeightM : 1;

    public void Write(MoveFigures figures)
    {
        json.WriteStartObject();
        WriteWay(figures);
        WriteMotion(figures);
        WritePosture(figures);
        json.WriteStartArray("tags");
        foreach (var tag in TagsOf(figures.Move.Index))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Which hand went when from where to where.</summary>
    private void WriteWay(MoveFigures figures)
    {
        var move = figures.Move;
        var (start, end) = (climb.Clock.TimeMs(move.ReachPhase.Start), climb.Clock.TimeMs(move.ReachPhase.End));
        json.WriteNumber("index", move.Index);
        json.WriteString("limb", Names.Of(move.Hand));
        json.WriteNumber("start_ms", start);
        json.WriteNumber("end_ms", end);
        json.WriteNumber("duration_ms", end - start);
        json.WriteString("from_hold", move.Transition.From.Hold?.Id);
        json.WriteString("to_hold", move.Transition.To.Hold?.Id);
        json.WriteRounded("reach", move.Reach * _length);
        json.WriteRounded("reach_used", move.ReachUsed);
        json.WriteNumber("foot_moves", move.FootMoves);
        json.WriteNumber("foot_replacements", figures.FootReplacements);
        json.WriteNumber("hand_readjustments", figures.HandReadjustments);
    }

    /// <summary>How the body moved.</summary>
    private void WriteMotion(MoveFigures figures)
    {
        var (move, path) = (figures.Move, figures.Path);
        json.WriteBoolean("dynamic", move.IsDynamic);
        json.WriteBoolean("cut_loose", figures.IsCutLoose);
        json.WriteRounded("peak_speed", move.PeakSpeed * _length);
        json.WriteRounded("smoothness", move.Smoothness);
        json.WriteRounded("settle_time_ms", figures.SettleTimeMs);
        json.WriteRounded("path_length", path.Length * _length);
        json.WriteRounded("straightness", path.Straightness);
        json.WriteRounded("geometric_entropy", path.GeometricEntropy);
        json.WriteRounded("vertical_progress", path.Rise * _length);
        json.WriteRounded("simultaneous_movement_ratio", figures.SimultaneousRatio);
    }

    /// <summary>How the body was held.</summary>
    private void WritePosture(MoveFigures figures)
    {
        json.WriteRounded("balance_offset", figures.Move.BalanceOffset * _length);
        json.WriteRounded("squareness", figures.Squareness);
        json.WriteRounded("hand_weight_share", figures.HandWeightShare);
        json.WriteRounded("arm_tension", figures.ArmTension);
        json.WriteRounded("leg_tension", figures.LegTension);
        json.WriteRounded("tension", figures.ArmTension + figures.LegTension);
        json.WriteStartObject("angles");
        WriteAngles("prepare", figures.PrepareAngles);
        WriteAngles("reach", figures.ReachAngles);
        json.WriteEndObject();
    }

    private void WriteAngles(string phase, IReadOnlyList<double> degrees)
    {
        json.WriteStartObject(phase);
        foreach (var joint in Enum.GetValues<JointAngle>())
        {
            json.WriteRounded(Names.Of(joint), degrees[(int)joint]);
        }

        json.WriteEndObject();
    }

    private IEnumerable<string> TagsOf(int move) =>
        climb.Tags.Where(tag => tag.Move == move)
            .Select(tag => tag.Technique)
            .Distinct()
            .Order()
            .Select(MetricNames.Of);
}
