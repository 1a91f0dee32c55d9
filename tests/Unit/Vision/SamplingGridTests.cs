using Ascension.Vision.Decoding;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Vision;

public sealed class SamplingGridTests
{
    [Fact]
    public void Jitter_of_a_phones_clock_does_not_change_which_frames_are_taken() => Prop.ForAll(
        Gen.Choose(-4000, 4000).ArrayOf(120).ToArbitrary(),
        jitterMicroseconds =>
        {
            SamplingGrid grid = SamplingGrid.For(15, 60);
            IEnumerable<int> taken = jitterMicroseconds
                .Select((jitter, frame) => (Frame: frame, Slot: grid.Slot(frame / 60.0 + jitter / 1e6)))
                .DistinctBy(sample => sample.Slot)
                .Select(sample => sample.Frame);

            return taken.SequenceEqual(Enumerable.Range(0, 30).Select(slot => slot * 4));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_more_frames_than_the_rate_allows() => Prop.ForAll(
        Gen.Choose(1, 60).ToArbitrary(),
        Gen.Choose(1, 240).ToArbitrary(),
        Gen.Choose(100, 20_000).ToArbitrary(),
        (rate, native, durationMs) =>
        {
            SamplingGrid grid = SamplingGrid.For(rate, native);
            int frames = durationMs * native / 1000;
            IEnumerable<long> slots = Enumerable.Range(0, frames).Select(frame => grid.Slot((double)frame / native));
            int taken = slots.Distinct().Count();

            return taken <= Math.Ceiling(rate * durationMs / 1000.0) + 1;
        }).QuickCheckThrowOnFailure();
}
