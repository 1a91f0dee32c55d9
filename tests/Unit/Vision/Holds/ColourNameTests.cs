using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds.Colours;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Vision.Holds;

public sealed class ColourNameTests
{
    [Theory]
    [InlineData("#1c1c1e", HoldColour.Black)]
    [InlineData("#f2f0ea", HoldColour.White)]
    [InlineData("#84868a", HoldColour.Grey)]
    [InlineData("#c01f2b", HoldColour.Red)]
    [InlineData("#7d2327", HoldColour.Red)]
    [InlineData("#f07a1a", HoldColour.Orange)]
    [InlineData("#f4d01c", HoldColour.Yellow)]
    [InlineData("#4caf3c", HoldColour.Green)]
    [InlineData("#0d5c36", HoldColour.Green)]
    [InlineData("#1cb4aa", HoldColour.Turquoise)]
    [InlineData("#1f5fc8", HoldColour.Blue)]
    [InlineData("#4aa3e0", HoldColour.Blue)]
    [InlineData("#6b2fa0", HoldColour.Purple)]
    [InlineData("#ec5aa8", HoldColour.Pink)]
    [InlineData("#6b4426", HoldColour.Brown)]
    public void Usual_hold_colours_have_their_names(string hex, HoldColour name) =>
        Assert.Equal(name, ColourNames.Of(Colour(hex)));

    [Fact]
    public void A_colour_comes_back_from_hexadecimal() => Prop
        .ForAll(
            Gen.Choose(0, 0xFFFFFF).ToArbitrary(),
            rgb => Colour($"#{rgb:x6}").ToHex() == $"#{rgb:x6}")
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Holds_of_one_set_share_a_name_where_single_ones_would_not()
    {
        LabColour middle = new(60, 50, 50);
        LabColour redder = new(58, 54, 46);
        Assert.NotEqual(ColourNames.Of(middle), ColourNames.Of(redder));

        HoldColour[] names = ColourFamilies.Name([middle, middle, redder, new(30, 20, -60)]);

        Assert.Equal(HoldColour.Orange, Assert.Single(names[..3].Distinct()));
        Assert.Equal(HoldColour.Blue, names[3]);
    }

    /// <summary>Written out anew from IEC 61966-2-1, to be compared with.</summary>
    private static LabColour Colour(string hex)
    {
        int rgb = Convert.ToInt32(hex[1..], 16);
        return LabColour.FromLinear(Linear(rgb >> 16), Linear((rgb >> 8) & 0xFF), Linear(rgb & 0xFF));
    }

    private static float Linear(int value)
    {
        double share = value / 255.0;
        return (float)(share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4));
    }
}
