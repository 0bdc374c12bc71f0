package dev.signet.query.plan;

import java.util.List;
import java.util.stream.Stream;

/// A typed expression over the columns of one relation. It cannot be made with arguments that do not suit.
public sealed interface Expr {

    /// What it gives.
    Type type();

    /// The expressions right below this one.
    List<Expr> below();

    /// This expression and all below it, itself first.
    default Stream<Expr> all() {
        return Stream.concat(Stream.of(this), below().stream().flatMap(Expr::all));
    }

    /// True if there is an aggregate in it.
    default boolean aggregates() {
        return this instanceof Aggregate || below().stream().anyMatch(Expr::aggregates);
    }

    /// A column of the relation the expression is over.
    record Column(String name, Type type) implements Expr {
        /// That column.
        public Column(OutputColumn column) {
            this(column.name(), column.type());
        }

        @Override
        public List<Expr> below() {
            return List.of();
        }
    }

    /// A value. The type tells what a null would have been, and is the value's own otherwise.
    record Constant(Value value, Type type) implements Expr {
        public Constant {
            if (!(value instanceof Value.Nothing) && value.type() != type) {
                throw new PlanFault("a constant of another type than its value");
            }
        }

        /// That value, of its own type.
        public Constant(Value value) {
            this(value, value.type());
        }

        @Override
        public List<Expr> below() {
            return List.of();
        }
    }

    /// A function of values of the same row.
    record Call(Function function, List<Expr> arguments, Type type) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
            if (typeOf(function, arguments) != type) {
                throw new PlanFault(function.label() + " of another type than its arguments give");
            }
        }

        /// That function; its type follows from the arguments.
        public Call(Function function, List<Expr> arguments) {
            this(function, arguments, typeOf(function, arguments));
        }

        /// That function; its type follows from the arguments.
        public static Call of(Function function, Expr... arguments) {
            return new Call(function, List.of(arguments));
        }

        @Override
        public List<Expr> below() {
            return arguments;
        }
    }

    /// A function of many rows. Belongs into [Rel.Aggregate], and never into another aggregate.
    record Aggregate(AggregateFunction function, List<Expr> arguments, Type type) implements Expr {
        public Aggregate {
            arguments = List.copyOf(arguments);
            if (arguments.stream().anyMatch(Expr::aggregates)) {
                throw new PlanFault("an aggregate of an aggregate");
            }
            if (typeOf(function, arguments) != type) {
                throw new PlanFault(function.label() + " of another type than its arguments give");
            }
        }

        /// That aggregate; its type follows from the arguments.
        public Aggregate(AggregateFunction function, List<Expr> arguments) {
            this(function, arguments, typeOf(function, arguments));
        }

        @Override
        public List<Expr> below() {
            return arguments;
        }
    }

    /// A fact about the viewer, until [BindViewer] puts a constant in its place.
    record AboutViewer(ViewerFact fact, List<Expr> arguments, Type type) implements Expr {
        public AboutViewer {
            arguments = List.copyOf(arguments);
            if (typeOf(fact, arguments) != type) {
                throw new PlanFault(fact.label() + " of another type than it has");
            }
        }

        /// That fact.
        public AboutViewer(ViewerFact fact, List<Expr> arguments) {
            this(fact, arguments, typeOf(fact, arguments));
        }

        @Override
        public List<Expr> below() {
            return arguments;
        }
    }

    private static Type typeOf(Operation operation, List<Expr> arguments) {
        return switch (operation.signature().check(arguments)) {
            case Typing.Fits(Type type) -> type;
            case Typing.WrongCount(String expected) ->
                throw new PlanFault(operation.label() + " takes " + expected + " arguments, not " + arguments.size());
            case Typing.WrongTypes(List<Typing.Wrong> wrong) ->
                throw new PlanFault(
                        operation.label() + " expects " + wrong.getFirst().expected() + " as argument "
                                + (wrong.getFirst().argument() + 1));
        };
    }
}
