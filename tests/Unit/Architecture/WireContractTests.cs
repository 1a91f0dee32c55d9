using System.Reflection;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Streams.RabbitMq;

namespace Ascension.Unit.Architecture;

/// <summary>
/// Silos of two versions talk to each other during an upgrade, so nothing that crosses a process may hang on the name
/// of a type, a method or on the order of members.
/// </summary>
public sealed class WireContractTests
{
    private static readonly Type[] Wire =
        [.. new[] { typeof(UserId).Assembly, typeof(RabbitMqStreamOptions).Assembly, Assembly.Load("Ascension.Grains") }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Namespace?.StartsWith("OrleansCodeGen", StringComparison.Ordinal) ?? false)];

    private static readonly Type[] GrainInterfaces =
        [.. Wire.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    private static readonly Type[] Messages =
        [.. Wire.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))];

    [Fact]
    public void Every_grain_interface_and_each_of_its_methods_has_an_alias()
    {
        var nameless = GrainInterfaces
            .SelectMany(grain => grain.GetMethods().Cast<MemberInfo>().Prepend(grain))
            .Where(member => !member.IsDefined(typeof(AliasAttribute), inherit: false))
            .Select(member => $"{member.DeclaringType?.Name}.{member.Name} has no alias");

        Assert.NotEmpty(GrainInterfaces);
        Offences.AssertNone(nameless);
    }

    [Fact]
    public void Aliases_of_a_grain_interface_are_distinct()
    {
        var doubled =
            from grain in GrainInterfaces
            from alias in grain.GetMethods().GroupBy(AliasOf)
            where alias.Count() > 1
            select $"{grain.Name} has the alias {alias.Key} {alias.Count()} times";

        Offences.AssertNone(doubled);
    }

    [Fact]
    public void Every_message_has_an_alias_of_its_own()
    {
        var wrong = Messages
            .GroupBy(AliasOf)
            .Where(group => group.Key is null || group.Count() > 1)
            .Select(group => $"alias {group.Key ?? "none"}: {string.Join(", ", group.Select(type => type.Name))}");

        Assert.NotEmpty(Messages);
        Offences.AssertNone(wrong);
    }

    [Fact]
    public void Every_member_of_a_message_has_an_id_of_its_own()
    {
        var wrong =
            from message in Messages
            where !message.IsEnum
            let members = Members(message).ToList()
            let ids = members.Select(IdOf).ToList()
            where ids.Contains(null) || ids.Distinct().Count() != ids.Count
            select $"{message.Name}: {string.Join(", ", members.Zip(ids, (member, id) => $"{member.Name} has {id}"))}";

        Offences.AssertNone(wrong);
    }

    private static IEnumerable<MemberInfo> Members(Type message) =>
        message
            .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null);

    private static string? AliasOf(MemberInfo member) =>
        member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;

    private static uint? IdOf(MemberInfo member) => member.GetCustomAttribute<IdAttribute>(inherit: false)?.Id;
}
