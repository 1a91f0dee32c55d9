namespace Ascension.Coaching.Training;

/// <summary>The data files of this library, embedded under their bare file names.</summary>
internal static class EmbeddedText
{
    public static string Read(string file)
    {
        using var reader = new StreamReader(Open(file));
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string file)
    {
        using var stream = Open(file);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream Open(string file) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(file)
        ?? throw new InvalidOperationException($"{file} is not embedded.");
}
