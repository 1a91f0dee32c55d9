using System.Buffers.Binary;

namespace Ascension.Vision.Decoding;

/// <summary>
/// Says from a file's own bytes which container it is, so that the decoder is told and need not guess: a playlist or
/// text with a video's name never reaches a demuxer that would follow it.
/// </summary>
internal static class ContainerSniffer
{
    private const uint EbmlMagic = 0x1A45DFA3;
    private const int HeadLength = 12;

    /// <summary>The container of a file.</summary>
    /// <exception cref="VisionException">
    /// <c>unsupported_media</c>: none that is read; <c>media_unreadable</c>: empty, cut short or without its index.
    /// </exception>
    public static VideoContainer Sniff(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (file.Length == 0)
        {
            throw MediaFailure.Unreadable("the file is empty.");
        }

        Span<byte> head = stackalloc byte[HeadLength];
        int length = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (length < HeadLength)
        {
            throw MediaFailure.Unsupported();
        }

        if (BinaryPrimitives.ReadUInt32BigEndian(head) == EbmlMagic)
        {
            return VideoContainer.Matroska;
        }

        if (!IsoBoxes.LooksLikeVideo(head))
        {
            throw MediaFailure.Unsupported();
        }

        IsoBoxes.VerifyComplete(file);
        return VideoContainer.IsoMedia;
    }
}
