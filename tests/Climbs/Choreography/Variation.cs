namespace Ascension.Climbs.Choreography;

/// <summary>A way to climb some cycles of a climb other than plainly: a fault or a technique.</summary>
internal abstract class Variation
{
    /// <summary>Whether this cycle is climbed in this way.</summary>
    public abstract bool Applies(int cycle, int cycles);

    /// <summary>Changes what was drawn for the cycle.</summary>
    public virtual CyclePlan Adjust(CyclePlan plan) => plan;

    public virtual void Feet(Cycle cycle) => cycle.Feet();

    public virtual void Prepare(Cycle cycle) => cycle.Prepare();

    public virtual void Reach(Cycle cycle) => cycle.Reach();

    public virtual void Settle(Cycle cycle) => cycle.Settle();

    public virtual void Rest(Cycle cycle) => cycle.Rest();

    public virtual void Finish(Cycle cycle) => cycle.Finish();
}
