namespace Ascension.Api.Documentation;

/// <summary>An example of an endpoint's answer.</summary>
internal sealed record ResponseExampleMetadata(int Status, object Value);
