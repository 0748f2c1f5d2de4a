package io.suanpan.local.page.view;

/** A part of a page; there is a template for each kind. */
public sealed interface Block
        permits Stats,
                Tiles,
                Facts,
                Table,
                PickTable,
                ActionTable,
                Chart,
                Notice,
                Running,
                Form,
                Timeline,
                Fold,
                Choices,
                Download,
                RouteMap,
                VanLegend,
                Gantt,
                Panel {}
