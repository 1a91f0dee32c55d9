namespace Ascension.Api.Documentation;

/// <summary>An example of an endpoint's request body.</summary>
internal sealed record RequestExampleMetadata(object Value);
