using System.Text.Json;

namespace Ascension.Skeletons.Documents;

/// <summary>
/// Walks through JSON that nobody vouches for: every step says what it expects, and anything else is a
/// <see cref="FormatException"/>.
/// </summary>
internal ref struct JsonCursor
{
    private const int MaxDepth = 8;

    private Utf8JsonReader _reader;

    /// <summary>Starts before the first token.</summary>
    public JsonCursor(ReadOnlySpan<byte> json) => _reader = new(json, new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>Enters the object that comes next.</summary>
    public void EnterObject(string what) => Expect(JsonTokenType.StartObject, what);

    /// <summary>Enters the array that comes next.</summary>
    public void EnterArray(string what) => Expect(JsonTokenType.StartArray, what);

    /// <summary>Moves to the next property of the object that was entered; null, and out of it, at its end.</summary>
    public string? NextProperty()
    {
        Advance("a property");
        return _reader.TokenType == JsonTokenType.EndObject ? null : Text("a property's name");
    }

    /// <summary>Moves onto the next item of the array that was entered; false, and out of it, at its end.</summary>
    public bool NextItem()
    {
        Advance("an item");
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>The property's value: an integer.</summary>
    public int ReadInt(int min, int max, string what)
    {
        Advance(what);
        return Int(min, max, what);
    }

    /// <summary>The property's value: a number; NaN for null where that is allowed.</summary>
    public double ReadNumber(double min, double max, string what, bool orNull = false)
    {
        Advance(what);
        if (orNull && _reader.TokenType == JsonTokenType.Null)
        {
            return double.NaN;
        }

        return _reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var value)
            && value >= min && value <= max
            ? value
            : throw new FormatException($"{what} must be a number, {min} to {max}.");
    }

    /// <summary>The property's value: a text.</summary>
    public string ReadName(string what)
    {
        Expect(JsonTokenType.String, what);
        return Text(what);
    }

    /// <summary>The property's value: a name of an enumeration.</summary>
    public T ReadName<T>(string what)
        where T : struct, Enum
    {
        var index = SnakeCase<T>.IndexOf(ReadName(what));
        return index >= 0
            ? (T)Enum.ToObject(typeof(T), index)
            : throw new FormatException($"{what} must be one of {string.Join(", ", SnakeCase<T>.Names)}.");
    }

    /// <summary>The property's value: true or false.</summary>
    public bool ReadBool(string what)
    {
        Advance(what);
        return _reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? _reader.GetBoolean()
            : throw new FormatException($"{what} must be true or false.");
    }

    /// <summary>The property's value: a column of integers, one a frame.</summary>
    public int[] ReadColumn(int min, int max, string what)
    {
        EnterArray(what);
        var column = new List<int>();
        while (NextItem())
        {
            CheckLength(column.Count, what);
            column.Add(Int(min, max, what));
        }

        return [.. column];
    }

    /// <summary>The property's value: a column of integers or null, one a frame.</summary>
    public int?[] ReadColumnWithGaps(int min, int max, string what)
    {
        EnterArray(what);
        var column = new List<int?>();
        while (NextItem())
        {
            CheckLength(column.Count, what);
            column.Add(_reader.TokenType == JsonTokenType.Null ? null : Int(min, max, what));
        }

        return [.. column];
    }

    /// <summary>Steps over the property's value, which a later version of the format may have added.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Steps into the object that <see cref="NextItem"/> stands on.</summary>
    public readonly void RequireObject(string what)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException($"{what} must be an object.");
        }
    }

    /// <summary>Nothing may follow.</summary>
    public void ExpectEnd()
    {
        if (_reader.Read())
        {
            throw new FormatException("Something follows the document.");
        }
    }

    private static void CheckLength(int count, string what)
    {
        if (count == DocumentLimits.MaxFrames)
        {
            throw new FormatException($"{what} has more than {DocumentLimits.MaxFrames} frames.");
        }
    }

    private void Expect(JsonTokenType type, string what)
    {
        Advance(what);
        if (_reader.TokenType != type)
        {
            throw new FormatException($"{what}: {type} expected, {_reader.TokenType} found.");
        }
    }

    private void Advance(string what)
    {
        if (!_reader.Read())
        {
            throw new FormatException($"The document ends before {what}.");
        }
    }

    private readonly int Int(int min, int max, string what) =>
        _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var value) && value >= min && value <= max
            ? value
            : throw new FormatException($"{what} must be an integer, {min} to {max}.");

    private readonly string Text(string what)
    {
        // An escape takes up to six bytes for one character.
        if (_reader.ValueSpan.Length > DocumentLimits.MaxNameLength * 6)
        {
            throw new FormatException($"{what} is too long.");
        }

        try
        {
            return _reader.GetString() is { Length: <= DocumentLimits.MaxNameLength } text
                ? text
                : throw new FormatException($"{what} is too long.");
        }
        catch (InvalidOperationException broken)
        {
            throw new FormatException($"{what} is not valid UTF-8.", broken);
        }
    }
}
