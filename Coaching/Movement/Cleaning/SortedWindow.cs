namespace Ascension.Coaching.Movement.Cleaning;

/// <summary>
/// The values of a window that slides over a series, kept in order: adding and removing one value moves a few others
/// instead of sorting all again.
/// </summary>
internal sealed class SortedWindow(int capacity)
{
    private readonly double[] _values = new double[capacity];

    public int Count { get; private set; }

    /// <summary>The middle value, of an even number the upper one.</summary>
    public double Median => _values[Count / 2];

    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    public void Add(double value)
    {
        var place = PlaceOf(value);
        _values.AsSpan(place, Count - place).CopyTo(_values.AsSpan(place + 1));
        _values[place] = value;
        Count++;
    }

    /// <summary>Removes one of the values that were added.</summary>
    public void Remove(double value)
    {
        var place = PlaceOf(value);
        _values.AsSpan(place + 1, Count - place - 1).CopyTo(_values.AsSpan(place));
        Count--;
    }

    private int PlaceOf(double value)
    {
        var place = Values.BinarySearch(value);
        return place < 0 ? ~place : place;
    }
}
