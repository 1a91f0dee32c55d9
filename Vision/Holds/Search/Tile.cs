using OpenCvSharp;

namespace Ascension.Vision.Holds.Search;

/// <summary>A part of a picture that the network sees in one go.</summary>
/// <param name="Area">Its pixels, with the margins that it shares with its neighbours.</param>
/// <param name="Core">The part that no other tile answers for; cores cover the picture without overlap.</param>
internal readonly record struct Tile(Rect Area, Rect Core)
{
    /// <summary>Cuts a picture into tiles.</summary>
    /// <param name="size">Size of the picture in pixels.</param>
    /// <param name="side">Longest side of a tile.</param>
    /// <param name="margin">Least margin around a core, except at the edges of the picture.</param>
    public static IReadOnlyList<Tile> Cut(Size size, int side, int margin)
    {
        List<Tile> tiles = [];
        foreach (Stretch row in Stretch.Cut(size.Height, side, margin))
        {
            foreach (Stretch column in Stretch.Cut(size.Width, side, margin))
            {
                tiles.Add(new Tile(
                    new Rect(column.Start, row.Start, column.End - column.Start, row.End - row.Start),
                    new Rect(
                        column.CoreStart, row.CoreStart, column.CoreEnd - column.CoreStart,
                        row.CoreEnd - row.CoreStart)));
            }
        }

        return tiles;
    }

    /// <summary>Whether this tile answers for a hold, given in pixels of the whole picture.</summary>
    public bool AnswersFor(in RawHold hold) =>
        hold.CentreX >= Core.Left && hold.CentreX < Core.Right
        && hold.CentreY >= Core.Top && hold.CentreY < Core.Bottom;

    private readonly record struct Stretch(int Start, int End, int CoreStart, int CoreEnd)
    {
        public static IEnumerable<Stretch> Cut(int length, int side, int margin)
        {
            if (length <= side)
            {
                yield return new Stretch(0, length, 0, length);
                yield break;
            }

            // As few as possible, and no larger than they must be.
            int count = (int)Math.Ceiling((length - 2 * margin) / (double)(side - 2 * margin));
            int tile = (int)Math.Ceiling((length + 2.0 * margin * (count - 1)) / count);
            int coreStart = 0;
            for (int i = 0; i < count; i++)
            {
                int start = StartOf(i);
                int coreEnd = i == count - 1 ? length : (start + tile + StartOf(i + 1)) / 2;
                yield return new Stretch(start, start + tile, coreStart, coreEnd);
                coreStart = coreEnd;
            }

            int StartOf(int i) => (int)((long)(length - tile) * i / (count - 1));
        }
    }
}
