using Ascension.Climbs.Faults;
using Ascension.Climbs.Motion;
using Ascension.Skeletons.Movement;

namespace Ascension.Unit.Coaching.Synthetic;

/// <summary>
/// A climber going up a ladder of holds: both feet up, a moment, then one push from the legs while the low hand goes to
/// the next hold; a rest on a straight arm half way. One fault can be planted.
/// </summary>
internal sealed class SyntheticClimb
{
    private const double Step = 0.18;
    private const double Hang = 0.337;
    private readonly Fault _fault;
    private readonly int _moves;
    private readonly Climber _climber;
    private bool _leftIsNext = true;
    private double _now = 0.8;

    private SyntheticClimb(Fault fault, int moves)
    {
        const double hips = 0.5;
        var top = hips + Climber.Trunk + Hang;
        _fault = fault;
        _moves = moves;
        _climber = new Climber
        {
            LeftHand = new Channel(-0.11, top - Step),
            RightHand = new Channel(0.11, top),
            LeftFoot = new Channel(fault == Fault.UnbalancedPrepare ? -0.26 : -0.12, hips - 0.4),
            RightFoot = new Channel(fault == Fault.UnbalancedPrepare ? -0.14 : 0.12, hips - 0.4),
            Hips = new Channel(0, hips),
            Lean = new Channel(0, 0),
        };
    }

    public Climber Climber => _climber;

    public double Duration => _now + 0.8;

    /// <summary>When each hand move starts and ends, in seconds.</summary>
    public List<(Limb Hand, double Start, double End)> TrueMoves { get; } = [];

    public static SyntheticClimb With(Fault fault, int moves = 8)
    {
        var climb = new SyntheticClimb(fault, moves);
        for (var move = 0; move < moves; move++)
        {
            climb.Cycle(move);
        }

        return climb;
    }

    private void Cycle(int move)
    {
        if (_fault == Fault.OneSided && move > 1)
        {
            BounceRight(move);
            return;
        }

        var tempo = _fault == Fault.Fading && move >= _moves * 2 / 3 ? 2.4 : 1;
        if (_fault != Fault.ArmsDoTheWork)
        {
            StepUp(_climber.LeftFoot, 0.6 * tempo, move);
            StepUp(_climber.RightFoot, 0.6 * tempo, move);
        }

        Prepare(move);
        Reach(move, (_fault == Fault.RushedStart && move < 2 ? 0.45 : 0.9) * tempo, tempo > 1);
        Settle(move);
        _now += tempo > 1 ? 1.2 : 0;
        if (move == _moves / 2)
        {
            Pause();
        }
    }

    private void StepUp(Channel foot, double duration, int move)
    {
        foot.Shift(_now, duration, 0, Step);
        _now += duration + 0.3;
        if (_fault == Fault.StutterFeet && move == 2 && foot == _climber.RightFoot)
        {
            for (var i = 0; i < 4; i++)
            {
                foot.Hop(_now, 0.36, 0.02, 0.08);
                _now += 0.6;
            }
        }
    }

    private void Prepare(int move)
    {
        switch (_fault)
        {
            case Fault.LockOffHeld when move is 2 or 5:
                _climber.Hips.Shift(_now, 0.9, 0, Step);
                _now += 0.9 + 2.6;
                break;
            case Fault.HesitationBeforeCrux when move == 5:
                _climber.Hips.Shift(_now, 0.5, 0, 0.03);
                _now += 5.5;
                _climber.Hips.Shift(_now, 0.3, 0, -0.03);
                break;
            case Fault.UnbalancedPrepare when !_leftIsNext:
                _climber.Hips.Shift(_now, 0.4, 0.12, 0);
                _climber.Lean.Shift(_now, 0.4, -20, 0);
                _now += 1.2;
                break;
            default:
                break;
        }

        _now += 0.3;
    }

    private void Reach(int move, double duration, bool rough)
    {
        var limb = _leftIsNext ? Limb.LeftHand : Limb.RightHand;
        var hand = _leftIsNext ? _climber.LeftHand : _climber.RightHand;
        var further = _fault == Fault.HesitationBeforeCrux && move == 5 ? 0.08 : 0;
        hand.Shift(_now, duration, 0, 2 * Step + further);
        if (!(_fault == Fault.LockOffHeld && move is 2 or 5))
        {
            _climber.Hips.Shift(_now, duration, 0, Step + further);
        }

        Disturb(move, duration, rough);
        TrueMoves.Add((limb, _now, _now + duration));
        _now += duration;
        _leftIsNext = !_leftIsNext;
        if ((_fault == Fault.HandReadjust && move == 3) || (_fault == Fault.RushedStart && move == 0))
        {
            for (var i = 0; i < 3; i++)
            {
                hand.Hop(_now + 0.3 + 0.6 * i, 0.36, 0.02, -0.08);
            }

            _now += 2;
        }
    }

    private void Disturb(int move, double duration, bool rough)
    {
        if ((_fault == Fault.JerkyCom && move % 2 == 0) || rough)
        {
            _climber.Hips.Overlay(_now, duration, t => new((rough ? 0.02 : 0.04) * Math.Sin(2 * Math.PI * 2.5 * t), 0));
        }

        if (_fault == Fault.CutLoose && move == 3)
        {
            _climber.LeftFoot.Hop(_now + 0.1, 0.7, 0.25, -0.1);
            _climber.RightFoot.Hop(_now + 0.1, 0.7, 0.25, -0.1);
            _now += 0.3;
        }

        if (_fault == Fault.ArmsDoTheWork)
        {
            _climber.LeftFoot.Shift(_now, duration, 0, Step);
            _climber.RightFoot.Shift(_now, duration, 0, Step);
        }

        if (_fault == Fault.UnbalancedPrepare && !_leftIsNext)
        {
            _climber.Hips.Shift(_now, duration, -0.12, 0);
            _climber.Lean.Shift(_now, duration, 20, 0);
        }

        if (_fault == Fault.BarnDoor && move == 4)
        {
            _climber.LeftFoot.Hop(_now - 0.1, duration + 0.8, -0.3, 0);
            _climber.Lean.Hop(_now + 0.1, 0.9, 40, 0);
        }
    }

    private void Settle(int move) => _now += 0.5 + (_fault == Fault.BarnDoor && move == 4 ? 0.8 : 0);

    private void Pause()
    {
        var rise = _fault == Fault.BentArmsAtRest ? 0.1 : 0;
        _climber.Hips.Shift(_now, 0.5, 0, rise);
        _now += 4;
        _climber.Hips.Shift(_now, 0.5, 0, -rise);
        _now += 0.5;
    }

    private void BounceRight(int move)
    {
        var duration = 0.8;
        _climber.RightHand.Shift(_now, duration, 0, move % 2 == 0 ? -0.2 : 0.2);
        TrueMoves.Add((Limb.RightHand, _now, _now + duration));
        _now += duration + 0.7;
    }
}
