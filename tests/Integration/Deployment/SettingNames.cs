using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Ascension.Integration.Deployment;

/// <summary>Settings the processes know: properties of every class of options, found by its section.</summary>
internal static class SettingNames
{
    // Read without a class of options.
    private static readonly HashSet<string> Unbound = ["Ascension:Profile"];

    private static readonly string[] Assemblies = ["Silo", "Api", "Grains", "Vision", "Storage", "Streams"];

    private static readonly Lazy<IReadOnlyDictionary<string, PropertyInfo>> Known = new(Find);

    /// <summary>Names of all settings found in classes of options.</summary>
    public static IReadOnlyCollection<string> Reflected => [.. Known.Value.Keys];

    /// <summary>What is wrong with a variable; null when it is a setting, and the value one of its values.</summary>
    /// <param name="variable">Such as <c>Ascension__Vision__Threads</c>.</param>
    /// <param name="value">Its value; null or with <c>${</c> when it is known only later.</param>
    public static string? Complaint(string variable, string? value)
    {
        var parts = variable.Split("__");
        // Items of lists are numbered.
        var name = string.Join(':', int.TryParse(parts[^1], CultureInfo.InvariantCulture, out _) ? parts[..^1] : parts);
        if (!Known.Value.TryGetValue(name, out var property))
        {
            return Unbound.Contains(name) ? null : $"{variable} is no setting";
        }

        return value is null || value.Contains("${", StringComparison.Ordinal) ? null : Refusal(property, value);
    }

    private static string? Refusal(PropertyInfo property, string value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var converter = TypeDescriptor.GetConverter(type);
        if (!converter.CanConvertFrom(typeof(string)))
        {
            return null;
        }

        try
        {
            var converted = converter.ConvertFromInvariantString(value);
            return property.GetCustomAttributes<ValidationAttribute>().All(rule => rule.IsValid(converted))
                ? null
                : $"{property.Name} must not be '{value}'";
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return $"{property.Name} cannot be '{value}': {exception.Message}";
        }
    }

    private static Dictionary<string, PropertyInfo> Find() => Assemblies
        .Select(name => Assembly.Load($"Ascension.{name}"))
        .SelectMany(assembly => assembly.GetTypes())
        .Select(type => (type, section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)))
        .Where(found => found.section is { IsLiteral: true })
        .SelectMany(found => found.type.GetProperties().Select(property => (
            Name: $"{found.section!.GetRawConstantValue()}:{property.Name}", Property: property)))
        .ToDictionary(found => found.Name, found => found.Property);
}
