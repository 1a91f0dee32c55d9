using Ascension.Coaching.Ghosts.Comparison;

namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>Places sorted into square cells.</summary>
internal sealed class PlaceGrid
{
    private const int MostCells = 256;

    private readonly WallPoint[] _places;
    private readonly double _cell;
    private readonly WallPoint _low;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _starts;
    private readonly int[] _sorted;

    /// <summary>Sorts places.</summary>
    /// <param name="places">At least one.</param>
    /// <param name="cell">Side of a cell; larger when there would be too many.</param>
    public PlaceGrid(WallPoint[] places, double cell)
    {
        _places = places;
        _low = new(places.Min(place => place.X), places.Min(place => place.Y));
        var (width, height) = (places.Max(place => place.X) - _low.X, places.Max(place => place.Y) - _low.Y);
        _cell = Math.Max(cell, Math.Max(width, height) / MostCells);
        (_columns, _rows) = ((int)(width / _cell) + 1, (int)(height / _cell) + 1);
        _starts = new int[_columns * _rows + 1];
        var cells = Array.ConvertAll(places, CellOf);
        foreach (var one in cells)
        {
            _starts[one + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _sorted = [.. Enumerable.Range(0, places.Length).OrderBy(place => cells[place])];
    }

    /// <summary>The place nearest to a point and within a distance of it; -1 when there is none.</summary>
    public int Find(WallPoint point, double within)
    {
        var left = Math.Max(0, Whole((point.X - within - _low.X) / _cell));
        var right = Math.Min(_columns - 1, Whole((point.X + within - _low.X) / _cell));
        var low = Math.Max(0, Whole((point.Y - within - _low.Y) / _cell));
        var high = Math.Min(_rows - 1, Whole((point.Y + within - _low.Y) / _cell));
        var (nearest, least) = (-1, within * within);
        for (var row = low; row <= high && left <= right; row++)
        {
            for (var i = _starts[row * _columns + left]; i < _starts[row * _columns + right + 1]; i++)
            {
                var place = _places[_sorted[i]];
                var squared = (place.X - point.X) * (place.X - point.X) + (place.Y - point.Y) * (place.Y - point.Y);
                if (squared <= least)
                {
                    (nearest, least) = (_sorted[i], squared);
                }
            }
        }

        return nearest;
    }

    private int CellOf(WallPoint place) =>
        Whole((place.Y - _low.Y) / _cell) * _columns + Whole((place.X - _low.X) / _cell);

    private static int Whole(double value) => (int)Math.Floor(Math.Clamp(value, -1, 1e6));
}
