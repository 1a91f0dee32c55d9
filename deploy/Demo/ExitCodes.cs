namespace Ascension.Demo;

/// <summary>How the demo tells a script what happened.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int NoClimberFound = 3;
    public const int Interrupted = 130;
}
