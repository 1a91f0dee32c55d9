namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>A guess that two neighbours of the source are two of the target.</summary>
/// <param name="From">One hold of the source.</param>
/// <param name="To">Another near it.</param>
/// <param name="OnFrom">The first one at the target.</param>
/// <param name="OnTo">The other one at the target.</param>
/// <param name="Scale">Length at the target over that at the source.</param>
/// <param name="Score">How well the surroundings agree, as the logarithm of a likelihood ratio.</param>
internal readonly record struct Seed(int From, int To, int OnFrom, int OnTo, double Scale, double Score)
{
    public Homography Through(HoldField source, HoldField target) => Homography.Through(
        source[From].Place, source[To].Place, target[OnFrom].Place, target[OnTo].Place);
}
