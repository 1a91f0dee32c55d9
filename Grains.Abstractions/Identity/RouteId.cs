using System.Buffers.Binary;

namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of a route and of its wall photo. Its last 16 bits are zero: they number holds.</summary>
/// <param name="Value">UUID v7 whose last 16 bits are zero.</param>
[GenerateSerializer, Immutable, Alias("ascension.route-id")]
public readonly record struct RouteId([property: Id(0)] Guid Value)
{
    private const int Bytes = 16;
    private const int NumberAt = 14;

    /// <summary>Makes the identity of a new route.</summary>
    /// <param name="fresh">
    /// A new UUID v7. Its last 16 random bits give way to the number of a hold; 58 random bits a millisecond remain
    /// (RFC 9562, section 5.7).
    /// </param>
    public static RouteId Of(Guid fresh) => new(WithNumber(fresh, 0));

    /// <summary>The identity of one of its holds.</summary>
    /// <param name="number">1 to <see cref="HoldId.MaxNumber"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public HoldId Hold(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, HoldId.MaxNumber);
        return new(WithNumber(Value, (ushort)number));
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");

    internal static Guid WithNumber(Guid id, ushort number)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[NumberAt..], number);
        return new(bytes, bigEndian: true);
    }

    internal static int NumberIn(Guid id)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt16BigEndian(bytes[NumberAt..]);
    }
}
