namespace Ascension.Benchmarks.Api;

/// <summary>One kind of request.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="CreateRequest">A fresh request.</param>
internal sealed record Scenario(string Name, Func<HttpRequestMessage> CreateRequest);
