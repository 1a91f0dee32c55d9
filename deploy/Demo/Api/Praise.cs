namespace Ascension.Demo.Api;

/// <summary>Something the climber does well.</summary>
internal sealed record Praise(string Text);
