using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds;
using Ascension.Vision.Holds.Colours;
using Ascension.Vision.Holds.Shapes;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Holds;

public sealed class HoldLookTests : IDisposable
{
    private static readonly OpenCvSharp.Scalar Plywood = new(120, 160, 190);
    private static readonly OpenCvSharp.Scalar Concrete = new(150, 150, 150);
    private static readonly OpenCvSharp.Scalar Yellow = new(30, 200, 235);
    private static readonly Point Centre = new(200, 150);
    private static readonly Size Radii = new(60, 35);

    private readonly Mat _picture = new(300, 400, MatType.CV_8UC3, Concrete);

    public void Dispose() => _picture.Dispose();

    [Fact]
    public void An_outline_follows_the_hold_with_few_points()
    {
        Draw(Yellow);

        HoldLook look = Look();

        Assert.InRange(look.Outline.Count, 3, HoldOutline.MostPoints);
        double area = Cv2.ContourArea(look.Outline.Select(point => new Point2f((float)point.X, (float)point.Y)));
        double truth = Math.PI * Radii.Width * Radii.Height;
        Assert.InRange(area / truth, 0.88, 1.08);
        Assert.Equal(Centre.X, look.Grip.X, 3.0);
        Assert.Equal(Centre.Y, look.Grip.Y, 3.0);
    }

    [Fact]
    public void A_ring_has_the_outline_of_its_outer_edge()
    {
        Draw(Yellow);
        Cv2.Ellipse(_picture, Centre, new Size(22, 14), 0, 0, 360, Concrete, -1, LineTypes.AntiAlias);

        HoldLook look = Look();

        Assert.NotEmpty(look.Outline);
        Assert.Equal(HoldColour.Yellow, ColourNames.Of(look.Colour));
    }

    [Fact]
    public void A_hold_in_the_colour_of_its_wall_has_no_outline()
    {
        Draw(Concrete);

        HoldLook look = Look();

        Assert.Empty(look.Outline);
        Assert.Equal((Centre.X, Centre.Y), (look.Grip.X, look.Grip.Y));
    }

    [Fact]
    public void Chalk_and_shade_do_not_change_the_colour()
    {
        Draw(Yellow);
        Cv2.Ellipse(_picture, Centre, new Size(35, 12), 0, 0, 360, new OpenCvSharp.Scalar(235, 238, 240), -1);
        Cv2.Ellipse(_picture, Centre, Radii, 0, 20, 160, new OpenCvSharp.Scalar(10, 70, 85), 6);

        Assert.Equal(HoldColour.Yellow, ColourNames.Of(Look().Colour));
    }

    [Fact]
    public void A_hold_at_the_edge_of_the_picture_is_looked_at_too()
    {
        Cv2.Rectangle(_picture, new Rect(0, 0, 40, 300), Yellow, -1);

        HoldLook look = HoldLook.At(_picture, new RawHold(20, 150, 40, 300, HoldType.Edge, 1));

        Assert.Equal(HoldColour.Yellow, ColourNames.Of(look.Colour));
        Assert.InRange(look.Grip.X, 0, 40);
    }

    [Theory]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(0.55, 0.8, 1.0)]
    [InlineData(1.0, 0.9, 0.7)]
    [InlineData(0.35, 0.35, 0.35)]
    public void A_colour_has_its_name_in_warm_cold_and_dim_light(double blue, double green, double red)
    {
        Draw(Yellow);
        Cv2.Rectangle(_picture, new Rect(0, 0, 60, 60), OpenCvSharp.Scalar.White, -1);
        Cv2.Multiply(_picture, new OpenCvSharp.Scalar(blue, green, red), _picture);

        WallLight light = WallLight.Of(_picture, [Box]);

        Assert.Equal(HoldColour.Yellow, ColourNames.Of(light.Balance(Look().Colour)));
    }

    [Fact]
    public void Plywood_does_not_make_white_holds_blue()
    {
        _picture.SetTo(Plywood);
        Draw(new OpenCvSharp.Scalar(225, 228, 230));

        WallLight light = WallLight.Of(_picture, [Box]);

        Assert.Equal(HoldColour.White, ColourNames.Of(light.Balance(Look().Colour)));
    }

    private static RawHold Box => new(
        Centre.X, Centre.Y, 2 * Radii.Width, 2 * Radii.Height, HoldType.Jug, 1);

    private void Draw(OpenCvSharp.Scalar colour) => Cv2.Ellipse(
        _picture, Centre, Radii, 0, 0, 360, colour, -1, LineTypes.AntiAlias);

    private HoldLook Look() => HoldLook.At(_picture, Box);
}
