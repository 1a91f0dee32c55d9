using Ascension.Unit.Vision.Media;
using Ascension.Vision.Decoding.Nut;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Vision;

public sealed class NutReaderTests
{
    private const int FrameBytes = 16 * 16 * 3 / 2;

    private static readonly Lazy<byte[]> Stream = new(() => ClipWorkshop.Capture(
        "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=16x16:rate=30:duration=0.5",
        "-vf", "settb=1/1000,setpts='N*N*0.01/TB'", "-fps_mode", "passthrough", "-enc_time_base", "1/1000",
        "-pix_fmt", "yuv420p", "-c:v", "rawvideo", "-f", "nut", "pipe:1"));

    [Fact]
    public void Every_frame_comes_with_its_time()
    {
        List<double> times = Read(Stream.Value);

        Assert.Equal(15, times.Count);
        Assert.All(times.Index(), frame => Assert.Equal(frame.Index * frame.Index * 0.01, frame.Item, 0.0006));
    }

    [Fact]
    public void Cut_or_damaged_streams_fail_as_invalid_data() => Prop.ForAll(
        Gen.Choose(0, Stream.Value.Length - 1).ToArbitrary(),
        Gen.Choose(0, Math.Min(600, Stream.Value.Length - 1)).ToArbitrary(),
        Gen.Choose(1, 255).ToArbitrary(),
        (length, place, flip) =>
        {
            byte[] damaged = Stream.Value[..length];
            if (place < length)
            {
                damaged[place] ^= (byte)flip;
            }

            return Record.Exception(() => Read(damaged)) is null or InvalidDataException;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Other_data_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Read(new byte[4096]));

    [Fact]
    public void No_data_is_no_frame() => Assert.Empty(Read([]));

    private static List<double> Read(byte[] content)
    {
        using MemoryStream stream = new(content);

        // Odd portions, as a pipe gives them.
        NutReader reader = new(buffer => stream.Read(buffer[..Math.Min(buffer.Length, 100)]));
        List<double> times = [];
        byte[] frame = new byte[FrameBytes];
        while (reader.ReadFrameHeader() is { } header)
        {
            if (header.ByteCount != FrameBytes)
            {
                throw new InvalidDataException();
            }

            reader.ReadData(frame);
            times.Add(header.Seconds);
        }

        return times;
    }
}
