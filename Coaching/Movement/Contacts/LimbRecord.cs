using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>One limb's contacts and what it did between them, in order of time.</summary>
internal sealed class LimbRecord(
    Limb limb, IReadOnlyList<LimbContact> contacts, IReadOnlyList<Transition> transitions, int tickCount)
{
    private readonly LimbContact?[] _contactAt = ByTick(contacts, tickCount);
    private readonly bool[] _inAir = AirByTick(transitions, tickCount);
    private readonly bool[] _movesOn = AirByTick(
        transitions.Where(transition => transition.Kind == TransitionKind.Move), tickCount);

    public Limb Limb { get; } = limb;

    public IReadOnlyList<LimbContact> Contacts { get; } = contacts;

    public IReadOnlyList<Transition> Transitions { get; } = transitions;

    public bool IsHand => Limb is Limb.LeftHand or Limb.RightHand;

    /// <summary>The contact at a tick; null when the limb is off the wall or unseen.</summary>
    public LimbContact? ContactAt(int tick) => _contactAt[tick];

    /// <summary>The limb travels between two contacts at this tick.</summary>
    public bool IsInAir(int tick) => _inAir[tick];

    /// <summary>The limb travels to another hold at this tick.</summary>
    public bool IsMovingOn(int tick) => _movesOn[tick];

    private static LimbContact?[] ByTick(IReadOnlyList<LimbContact> contacts, int tickCount)
    {
        var at = new LimbContact?[tickCount];
        foreach (var contact in contacts)
        {
            Array.Fill(at, contact, contact.Range.Start, contact.Range.Length);
        }

        return at;
    }

    private static bool[] AirByTick(IEnumerable<Transition> transitions, int tickCount)
    {
        var inAir = new bool[tickCount];
        foreach (var transition in transitions)
        {
            Array.Fill(inAir, true, transition.Air.Start, transition.Air.Length);
        }

        return inAir;
    }
}
