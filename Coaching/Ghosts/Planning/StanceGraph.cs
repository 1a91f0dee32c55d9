using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// Stances and the moves between them. Here only what needs no pose is asked: who is there, what takes whom, and that
/// no two limbs are farther apart than the body is long; poses and balance are asked when a move is priced.
/// </summary>
internal sealed class StanceGraph(BodyModel body, ClimbingWall wall, bool hasDynamics)
{
    /// <summary>
    /// How much farther than its span a body jumps, in body heights: hips rise about this in a standing jump.
    /// </summary>
    public const double Jump = 0.25;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly Limb[] _hands = [.. Limbs.Where(limb => limb.IsHand() && body.Has(limb))];
    private readonly Limb[] _feet = [.. Limbs.Where(limb => !limb.IsHand() && body.Has(limb))];
    private readonly short[] _starts = Indexes(wall, HoldRole.Start);
    private readonly short[] _finishes = Indexes(wall, HoldRole.Finish);

    public bool HasDynamics => hasDynamics;

    public IReadOnlyList<Limb> Hands => _hands;

    public IReadOnlyList<Limb> Feet => _feet;

    public IReadOnlyList<short> Finishes => _finishes;

    /// <summary>All stances that a climb may begin in, in a fixed order.</summary>
    public IEnumerable<Stance> Starts()
    {
        foreach (var hands in StartHands())
        {
            foreach (var left in FootChoices(Limb.LeftFoot, hands))
            {
                foreach (var right in FootChoices(Limb.RightFoot, hands))
                {
                    var stance = hands.With(Limb.LeftFoot, left).With(Limb.RightFoot, right);
                    if (HasStanding(stance) && IsLoose(stance))
                    {
                        yield return stance;
                    }
                }
            }
        }
    }

    /// <summary>
    /// All hands that are there are on finish holds, on both where there are two holds and two hands.
    /// </summary>
    public bool IsFinished(in Stance stance)
    {
        foreach (var hand in _hands)
        {
            if (!_finishes.Contains(stance[hand]))
            {
                return false;
            }
        }

        return _hands.Length < 2 || _finishes.Length < 2 || stance.LeftHand != stance.RightHand;
    }

    /// <summary>Writes all moves out of a stance, in a fixed order.</summary>
    public void AddMoves(in Stance from, List<StanceMove> moves)
    {
        foreach (var limb in _hands)
        {
            AddPlacements(from, limb, moves);
        }

        foreach (var limb in _feet)
        {
            AddPlacements(from, limb, moves);
            AddLift(from, limb, moves);
            AddSwap(from, limb, moves);
        }
    }

    private static short[] Indexes(ClimbingWall wall, HoldRole role) =>
    [
        .. Enumerable.Range(0, wall.HoldCount)
            .Where(index => wall.Route.Holds[index].Role == role).Select(index => (short)index),
    ];

    private IEnumerable<Stance> StartHands()
    {
        var empty = new Stance(Stance.Free, Stance.Free, Stance.Free, Stance.Free);
        var ordered = _starts.OrderBy(index => wall.Supports[index].Place.X).ToArray();
        if (_hands.Length == 2)
        {
            yield return empty with { LeftHand = ordered[0], RightHand = ordered[^1] };
            yield break;
        }

        foreach (var hand in _hands)
        {
            foreach (var start in ordered)
            {
                yield return empty.With(hand, start);
            }
        }
    }

    private IEnumerable<short> FootChoices(Limb foot, Stance hands)
    {
        yield return Stance.Free;
        if (!body.Has(foot))
        {
            yield break;
        }

        for (short index = 0; index < wall.Supports.Count; index++)
        {
            if (CanBeOn(hands, foot, index))
            {
                yield return index;
            }
        }
    }

    private static bool HasStanding(in Stance stance) => stance.LeftFoot >= 0 || stance.RightFoot >= 0;

    /// <summary>Who starts does so with uncrossed feet.</summary>
    private bool IsLoose(in Stance stance) =>
        stance.LeftFoot < 0 || stance.RightFoot < 0
        || (stance.LeftFoot != stance.RightFoot
            && wall.Supports[stance.LeftFoot].Place.X <= wall.Supports[stance.RightFoot].Place.X);

    private void AddPlacements(in Stance from, Limb limb, List<StanceMove> moves)
    {
        for (short index = 0; index < wall.Supports.Count; index++)
        {
            if (index == from[limb] || wall.Supports[index].Kind == SupportKind.Floor)
            {
                continue;
            }

            // A hand only leaves its hold while a foot stands; a jump's free hand may follow without.
            if (CanBeOn(from, limb, index) && (HasStanding(from) || !limb.IsHand() || !from.IsOn(limb)))
            {
                moves.Add(new(from, from.With(limb, index), limb, limb, MoveKind.Static));
                if (hasDynamics && limb.IsHand() && HasStanding(from))
                {
                    moves.Add(new(from, from.With(limb, index), limb, limb, MoveKind.Deadpoint));
                }
            }

            if (hasDynamics && limb.IsHand() && HasStanding(from) && wall.Supports[index].IsForHands)
            {
                AddFeetOff(from, limb, index, moves);
            }
        }
    }

    /// <summary>Cutting loose onto two hands, and a jump onto one or, where the hold takes two, onto both.</summary>
    private void AddFeetOff(in Stance from, Limb limb, short index, List<StanceMove> moves)
    {
        var hanging = from.With(Limb.LeftFoot, Stance.Free).With(Limb.RightFoot, Stance.Free);
        if (_hands.Length == 2 && CanBeOn(hanging, limb, index))
        {
            moves.Add(new(from, hanging.With(limb, index), limb, limb, MoveKind.CutLoose));
        }

        if (IsJumpable(from, limb, index))
        {
            var caught = new Stance(Stance.Free, Stance.Free, Stance.Free, Stance.Free).With(limb, index);
            if (_hands.Length == 2 && wall.Supports[index].IsShared)
            {
                caught = caught with { LeftHand = index, RightHand = index };
            }

            moves.Add(new(from, caught, limb, limb, MoveKind.Dyno));
        }
    }

    private bool IsJumpable(in Stance from, Limb limb, short index)
    {
        var place = wall.Supports[index].PlaceOf(limb);
        foreach (var foot in _feet)
        {
            if (from.IsOn(foot)
                && wall.Supports[from[foot]].PlaceOf(foot).DistanceTo(place)
                    <= body.Span(limb, foot) + Jump * body.Height)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A foot may leave as long as the other one stands.</summary>
    private static void AddLift(in Stance from, Limb foot, List<StanceMove> moves)
    {
        var other = foot == Limb.LeftFoot ? Limb.RightFoot : Limb.LeftFoot;
        if (from.IsOn(foot) && from.IsOn(other))
        {
            moves.Add(new(from, from.With(foot, Stance.Free), foot, foot, MoveKind.Static));
        }
    }

    private void AddSwap(in Stance from, Limb foot, List<StanceMove> moves)
    {
        var other = foot == Limb.LeftFoot ? Limb.RightFoot : Limb.LeftFoot;
        var taken = from[other];
        if (taken >= 0 && from[foot] != taken && wall.Supports[taken] is { IsShared: false, Kind: SupportKind.Hold })
        {
            var to = from.With(foot, taken).With(other, Stance.Free);
            moves.Add(new(from, to, foot, other, MoveKind.FootSwap));
        }
    }

    /// <summary>A limb may be on a support beside the others: there is room, and none is too far.</summary>
    private bool CanBeOn(in Stance stance, Limb limb, short index)
    {
        var support = wall.Supports[index];
        if (limb.IsHand() && !support.IsForHands)
        {
            return false;
        }

        var without = stance.With(limb, Stance.Free);
        if (without.CountOn(index) >= (support.IsShared ? 2 : 1))
        {
            return false;
        }

        var place = support.PlaceOf(limb);
        foreach (var other in Limbs)
        {
            if (other != limb && without.IsOn(other))
            {
                var otherPlace = wall.Supports[without[other]].PlaceOf(other);
                if (place.DistanceTo(otherPlace) > body.Span(limb, other)
                    || (limb.IsHand() != other.IsHand() && IsFootAbove(limb, place.Y, otherPlace.Y)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Feet stay below both hands.</summary>
    private static bool IsFootAbove(Limb limb, double y, double otherY) => limb.IsHand() ? otherY > y : y > otherY;
}
