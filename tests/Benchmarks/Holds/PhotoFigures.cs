namespace Ascension.Benchmarks.Holds;

/// <summary>What one size of photo took.</summary>
/// <param name="Megapixels">Pixels of the photo, in millions.</param>
/// <param name="FileMegabytes">Size of the JPEG, in MiB.</param>
/// <param name="Seconds">Time on the clock from file to holds, fastest of the rounds.</param>
/// <param name="CpuSeconds">Processor time of that round.</param>
/// <param name="Holds">Holds found.</param>
/// <param name="PeakMegabytes">Peak resident memory of the process so far, in MiB.</param>
internal sealed record PhotoFigures(
    double Megapixels, double FileMegabytes, double Seconds, double CpuSeconds, int Holds, long PeakMegabytes);
