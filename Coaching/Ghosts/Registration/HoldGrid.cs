using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>Finds the hold at a place without looking at all of them.</summary>
internal sealed class HoldGrid
{
    private const double CellM = 0.25;

    private readonly List<RouteHold>?[,] _cells;
    private readonly double _left;
    private readonly double _low;

    /// <summary>Sorts holds into cells.</summary>
    /// <param name="holds">At least one.</param>
    /// <param name="reach">Most distance that is asked for, metres.</param>
    public HoldGrid(IReadOnlyList<RouteHold> holds, double reach)
    {
        _left = holds.Min(hold => hold.X - hold.Width / 2) - reach - CellM;
        _low = holds.Min(hold => hold.Y - hold.Height / 2) - reach - CellM;
        _cells = new List<RouteHold>?[
            Cell(holds.Max(hold => hold.X + hold.Width / 2) + reach - _left) + 2,
            Cell(holds.Max(hold => hold.Y + hold.Height / 2) + reach - _low) + 2];
        foreach (var hold in holds)
        {
            Add(hold, hold.Width / 2 + reach, hold.Height / 2 + reach);
        }
    }

    /// <summary>The nearest hold within a distance of its box; infinite and null when there is none.</summary>
    public (double Distance, RouteHold? Hold) Nearest(WallPoint place, double within)
    {
        var (x, y) = (Cell(place.X - _left), Cell(place.Y - _low));
        var (least, nearest) = (double.PositiveInfinity, (RouteHold?)null);
        if (x < 0 || y < 0 || x >= _cells.GetLength(0) || y >= _cells.GetLength(1) || _cells[x, y] is not { } near)
        {
            return (least, nearest);
        }

        foreach (var hold in near)
        {
            var distance = Distance(place, hold, 1);
            if (distance <= within && distance < least)
            {
                (least, nearest) = (distance, hold);
            }
        }

        return (least, nearest);
    }

    /// <summary>Distance from a share of the hold's box, 0 inside.</summary>
    public static double Distance(WallPoint place, RouteHold hold, double share) =>
        Distance(place.X - hold.X, place.Y - hold.Y, share * hold.Width / 2, share * hold.Height / 2);

    /// <summary>Distance from a hold's box, 0 inside.</summary>
    public static double Distance(WallPoint place, PhotoHold hold) =>
        Distance(place.X - hold.X, place.Y - hold.Y, hold.Width / 2, hold.Height / 2);

    private static double Distance(double x, double y, double halfWidth, double halfHeight)
    {
        var (beside, above) = (Math.Max(0, Math.Abs(x) - halfWidth), Math.Max(0, Math.Abs(y) - halfHeight));
        return Math.Sqrt(beside * beside + above * above);
    }

    private static int Cell(double metres) => (int)Math.Floor(metres / CellM);

    private void Add(RouteHold hold, double halfWidth, double halfHeight)
    {
        for (var x = Cell(hold.X - halfWidth - _left); x <= Cell(hold.X + halfWidth - _left); x++)
        {
            for (var y = Cell(hold.Y - halfHeight - _low); y <= Cell(hold.Y + halfHeight - _low); y++)
            {
                (_cells[x, y] ??= []).Add(hold);
            }
        }
    }
}
