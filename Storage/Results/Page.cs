namespace Ascension.Storage.Results;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="NextBefore">Pass as <c>before</c> to get the next page; null on the last page.</param>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record Page<T>(IReadOnlyList<T> Items, Guid? NextBefore);
